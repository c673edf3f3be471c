import { readFile, readdir } from 'node:fs/promises';
import { parse } from 'yaml';
import { type ReportFacts, newestFirst, reportFacts } from './schema.ts';

/** A report as the steps after the build know it. */
export interface KnownReport extends ReportFacts {
  /** Name of its folder and first part of its address: `2023`. */
  readonly slug: string;
}

/**
 * Reads the facts of all reports, the newest first, for the steps that run outside Astro's pages.
 * @param content the folder of the content, with a slash at its end
 * @throws ZodError where a `report.yaml` is not as the schema asks
 */
export async function readFacts(content: URL): Promise<KnownReport[]> {
  const names = (await readdir(content)).filter((name) => !name.startsWith('.'));
  const reports = names.map(async (slug): Promise<KnownReport[]> => {
    const text = await readFile(new URL(`${slug}/report.yaml`, content), 'utf8').catch(() => '');
    return text === '' ? [] : [{ slug, ...reportFacts.parse(parse(text)) }];
  });
  return (await Promise.all(reports)).flat().sort(newestFirst);
}
