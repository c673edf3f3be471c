import type { APIRoute } from 'astro';
import { reportMarkdown, sectionMarkdown } from '../../reading/downloads/markdown.ts';
import { reportText, sectionText, textFile } from '../../reading/downloads/plain-text.ts';
import { getReports } from '../../report/report.ts';

/** One file in each format for the whole report (`full`) and for each section. */
export async function getStaticPaths() {
  return (await getReports()).flatMap((report) =>
    [
      { file: 'full', txt: reportText(report), md: reportMarkdown(report) },
      ...report.sections.map((section) => ({
        file: section.slug,
        txt: sectionText(section),
        md: sectionMarkdown(section),
      })),
    ].flatMap(({ file, txt, md }) => [
      { params: { report: report.slug, file, format: 'txt' }, props: { body: textFile(txt) } },
      { params: { report: report.slug, file, format: 'md' }, props: { body: md } },
    ]),
  );
}

export const GET: APIRoute<{ body: string }> = ({ props }) => new Response(props.body);
