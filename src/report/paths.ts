import { type Report, getReports } from './report.ts';

/** The static paths of a route with one page or file a report: `[report]/…`. */
export async function reportPaths(): Promise<
  { params: { report: string }; props: { report: Report } }[]
> {
  return (await getReports()).map((report) => ({
    params: { report: report.slug },
    props: { report },
  }));
}
