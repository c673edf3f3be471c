import type { APIRoute } from 'astro';
import { filePath } from '../report/address.ts';
import { getReports } from '../report/report.ts';

/** What language models are told of the site, in the form of llmstxt.org. */
export const GET: APIRoute = async ({ site }) => {
  const address = (path: string): string => (site ? new URL(path, site).href : path);
  const reports = (await getReports()).map(({ slug, title, kind, year, sections, has }) => {
    const file = (name: string): string => address(filePath(slug, `${name}.md`));
    return [
      `## ${title}`,
      '',
      [
        `${String(year)}年${kind}。`,
        has.redactions ? '“*”为原文隐去之处。' : '',
        has.editorNotes ? '以名称为记的脚注是编者注，不属于正文。' : '',
        has.ownNotes ? '以数字为记的脚注是报告自带的注，属于正文。' : '',
      ].join(''),
      '',
      `- [全文](${file('full')})`,
      ...sections.map((section) => `- [${section.heading}](${file(section.slug)})`),
      '',
    ].join('\n');
  });
  return new Response(
    `# 报告全文\n\n> 正文与原稿逐字一致，每一条、每一点都有固定地址。\n\n${reports.join('\n')}`,
  );
};
