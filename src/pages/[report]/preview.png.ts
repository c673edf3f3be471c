import type { APIRoute } from 'astro';
import { previewImage } from '../../reading/sharing/image.ts';
import { reportPaths } from '../../report/paths.ts';
import type { Report } from '../../report/report.ts';

export const getStaticPaths = reportPaths;

/** The image of a report for link previews. */
export const GET: APIRoute<{ report: Report }> = async ({ props }) =>
  new Response(Buffer.from(await previewImage(props.report)));
