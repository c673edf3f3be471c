import { readFile } from 'node:fs/promises';
import { type CollectionEntry, getCollection, render } from 'astro:content';
import { sectionOf } from './grammar/unit-id.ts';
import {
  type Figure,
  type SectionContent,
  findEntry,
  noteContent,
  sectionContent,
} from './outline.ts';
import { COPYING_MARKS } from './seed.ts';
import { warn } from './fault.ts';
import { sectionHeading, sectionPlace } from './grammar/place.ts';
import { type ReportFacts, newestFirst } from './schema.ts';

type Component = Awaited<ReturnType<typeof render>>['Content'];

/** A section 部分 of a report, ready to be shown. */
export interface Section extends SectionContent {
  /** Last part of its address: `preface`, `part-1`. */
  readonly slug: string;
  readonly order: number;
  readonly title: string;
  /** Title as printed: "一、主要做法及成效", 第一章　总则, 附件1　甲表; 前言 is a word of ours. */
  readonly heading: string;
  /** Whether the heading is the report's own, and not a word of ours. */
  readonly printed: boolean;
  /** The section's place as cited in Chinese: 第一部分. */
  readonly place: string;
  /** Its content file: `content/2023/part-1.mdx`. */
  readonly source: string;
  /** Its body as editors wrote it. */
  readonly markdown: string;
  readonly Content: Component;
}

/** A report 报告 with its sections in order. */
export interface Report extends Readonly<ReportFacts> {
  /** Name of its folder and first part of its address: `2023`. */
  readonly slug: string;
  /** Its file of facts: `content/2023/report.yaml`. */
  readonly source: string;
  readonly sections: readonly Section[];
  /** What the site explains to readers, where the report has it. */
  readonly has: {
    readonly redactions: boolean;
    /** Notes of the report itself. */
    readonly ownNotes: boolean;
    readonly editorNotes: boolean;
    /** The table 数据一览, which its editors made. */
    readonly figures: boolean;
    /** Marks of a copying tool in the seed, which are not shown. */
    readonly copyingMarks: boolean;
  };
}

let known: Promise<readonly Report[]> | undefined;

/**
 * Returns all reports, the newest first. A build reads them once for all its pages; while editors
 * write, every page reads them anew.
 */
export function getReports(): Promise<readonly Report[]> {
  if (import.meta.env.DEV) return readReports();
  return (known ??= readReports());
}

async function readReports(): Promise<readonly Report[]> {
  const facts = await getCollection('reports');
  const sections = Map.groupBy(await getCollection('sections'), folderOf);
  const reports = facts.map(async (entry): Promise<Report> => {
    const slug = folderOf(entry);
    const own = sections.get(slug) ?? [];
    const ready = await Promise.all(inOrder(own).map(readSection));
    for (const fault of ready.flatMap(({ doubts }) => doubts)) warn(fault);
    const seed = await readFile(`seeds/${slug}.txt`, 'utf8').catch(() => '');
    const has = {
      redactions: ready.some(isRedacted),
      ownNotes: ready.some(({ notes }) => notes.length > 0),
      editorNotes: ready.some(({ editorNotes }) => editorNotes > 0),
      figures: (await findNote(slug, 'figures')) !== undefined,
      copyingMarks: seed.match(COPYING_MARKS) !== null,
    };
    return { slug, ...entry.data, source: fileOf(entry), sections: ready, has };
  });
  return (await Promise.all(reports)).sort(newestFirst);
}

/**
 * The report that pages of the site itself show, where there is only one.
 * @throws Error where `content` holds none
 */
export async function onlyReport(): Promise<Report | undefined> {
  const [newest, ...others] = await getReports();
  if (newest === undefined) throw new Error('content/ holds no report');
  return others.length === 0 ? newest : undefined;
}

/** The place of a unit or section of a report, as cited in Chinese; undefined for another id. */
export function placeIn({ sections }: Report, id: string): string | undefined {
  const section = sections.find(({ order }) => String(order) === sectionOf(id));
  return section && (id === sectionOf(id) ? section.place : findEntry(section.outline, id)?.place);
}

/** Returns the rendered note `name` of a report, or undefined where its editors wrote none. */
export async function getNote(
  report: Report,
  name: string,
): Promise<{ title: string; figures: readonly Figure[]; Content: Component } | undefined> {
  const entry = await findNote(report.slug, name);
  if (entry === undefined) return undefined;
  const { Content, remarkPluginFrontmatter } = await render(entry);
  const { figures } = noteContent.parse(remarkPluginFrontmatter);
  return { title: entry.data.title, figures, Content };
}

/** Astro would warn of an entry that it is asked for by its id and has not. */
async function findNote(slug: string, name: string): Promise<CollectionEntry<'notes'> | undefined> {
  const notes = await getCollection('notes');
  return notes.find(({ id }) => id === `${slug}/notes/${name}`);
}

function folderOf(entry: { id: string }): string {
  return entry.id.split('/', 1).join('');
}

function fileOf(entry: { id: string; filePath?: string | undefined }): string {
  return entry.filePath ?? entry.id;
}

function isRedacted({ heading, paragraphs, notes }: Section): boolean {
  return [heading, ...paragraphs, ...notes].some((text) => text.includes('*'));
}

function inOrder(sections: CollectionEntry<'sections'>[]): CollectionEntry<'sections'>[] {
  return sections.toSorted((a, b) => a.data.order - b.data.order);
}

async function readSection(entry: CollectionEntry<'sections'>): Promise<Section> {
  const { Content, remarkPluginFrontmatter } = await render(entry);
  const { title, order } = entry.data;
  return {
    slug: entry.id.slice(entry.id.indexOf('/') + 1),
    order,
    title,
    heading: sectionHeading(entry.data),
    printed: order > 0,
    place: sectionPlace(entry.data),
    source: fileOf(entry),
    ...sectionContent.parse(remarkPluginFrontmatter),
    markdown: entry.body ?? '',
    Content,
  };
}
