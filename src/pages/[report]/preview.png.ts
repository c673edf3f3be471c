import type { APIRoute } from 'astro';
import { previewImage } from '../../link-preview/image.ts';
import { type Report, getReports } from '../../report/report.ts';

export async function getStaticPaths() {
  return (await getReports()).map((report) => ({
    params: { report: report.slug },
    props: { report },
  }));
}

/** The image of a report for link previews. */
export const GET: APIRoute<{ report: Report }> = async ({ props }) =>
  new Response(Buffer.from(await previewImage(props.report)));
