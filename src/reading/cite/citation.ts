/** What a citation is made of. */
export interface Cited {
  /** Title of the report, without title marks. */
  readonly report: string;
  /** Place of the unit in it: 第一部分第2条“一是”. */
  readonly place: string;
  /** Full address of the unit. */
  readonly url: string;
}

/** A citation in Chinese form: 《报告》第一部分第2条“一是”，address. */
export function citation({ report, place, url }: Cited): string {
  return `《${report}》${place}，${url}`;
}

/** The words themselves, unchanged, with their citation on the line below. */
export function quotation(text: string, cited: Cited): string {
  return `${text.trim()}\n——${citation(cited)}`;
}
