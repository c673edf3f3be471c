import type { Line } from './lines.ts';

/** The kinds of section a report has. */
export type SectionKind = 'preface' | 'part' | 'chapter' | 'heading' | 'body' | 'attachment';

/** A part of a document that becomes a section of the report. */
export interface SectionParts {
  readonly kind: SectionKind;
  /** 一、 is 1, 第二章 2, 附件1 1. */
  readonly number?: number;
  /** As printed: 一、, 第二章, 附件1; empty where there is none. */
  readonly mark: string;
  /** Title without the mark; 前言 and 正文 are words of ours. */
  readonly title: string;
  /** The lines that are its heading. */
  readonly headingLines: readonly number[];
  /** Its text: whole lines, and what is left of a line its heading is run into. */
  readonly body: readonly { readonly line: number; readonly start: number }[];
}

/** A line that is not empty, and where it stood. */
export interface Kept extends Line {
  readonly line: number;
}
