import { placeOf } from '../../report/place.ts';

/** What a citation is made of. */
export interface Cited {
  /** Title of the report, without title marks. */
  readonly report: string;
  /** Id of the unit cited. */
  readonly id: string;
  /** Full address of the unit. */
  readonly url: string;
}

/** A citation in Chinese form: 《报告》第一部分第2条“一是”，address. */
export function citation({ report, id, url }: Cited): string {
  return `《${report}》${placeOf(id) ?? ''}，${url}`;
}

/** The words themselves, unchanged, with their citation on the line below. */
export function quotation(text: string, cited: Cited): string {
  return `${text.trim()}\n——${citation(cited)}`;
}
