import type { APIRoute } from 'astro';
import { reportMarkdown, sectionMarkdown } from '../../reading/downloads/markdown.ts';
import { reportText, sectionText, textFile } from '../../reading/downloads/plain-text.ts';
import { type Report, type Section, getReports } from '../../report/report.ts';

interface Props {
  report: Report;
  /** Undefined for the whole report. */
  section: Section | undefined;
}

/** One file in each format for the whole report (`full`) and for each section. */
export async function getStaticPaths() {
  return (await getReports()).flatMap((report) =>
    [undefined, ...report.sections].flatMap((section) =>
      ['txt', 'md'].map((format) => ({
        params: { report: report.slug, file: section?.slug ?? 'full', format },
        props: { report, section } satisfies Props,
      })),
    ),
  );
}

export const GET: APIRoute<Props> = ({ props: { report, section }, params }) => {
  if (params.format === 'md')
    return new Response(section ? sectionMarkdown(section) : reportMarkdown(report));
  return new Response(textFile(section ? sectionText(section) : reportText(report)));
};
