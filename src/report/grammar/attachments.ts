import { readNumeral } from '../numerals.ts';
import { FORMS, isNameLike } from './lines.ts';
import { readMark } from './marks.ts';
import type { Kept, SectionParts } from './parts.ts';

/** Where attachments begin: 附件1 alone on its line, after some text. */
export function attachmentStarts(lines: readonly Kept[]): number[] {
  return [...lines.keys()].filter(
    (index) => index > 0 && FORMS.attachment.test(lines[index]?.text ?? ''),
  );
}

/** An attachment as a section: its mark, the line below as its title, and the rest. */
export function attachment([first, ...rest]: readonly Kept[]): SectionParts {
  const mark = first?.text ?? '';
  const number = readNumeral(FORMS.attachment.exec(mark)?.[1] ?? '');
  const title = rest[0];
  const isTitled =
    title !== undefined && isNameLike(title.text) && readMark(title.text) === undefined;
  return {
    kind: 'attachment',
    ...(number !== undefined && { number }),
    mark,
    title: isTitled ? title.text : '',
    headingLines: [first, isTitled ? title : undefined].flatMap((line) => line?.line ?? []),
    body: rest.slice(Number(isTitled)).map(({ line }) => ({ line, start: 0 })),
  };
}
