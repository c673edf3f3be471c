/** What is wrong with content, told to whoever edits it. */
export interface Fault {
  /** Below the project's folder: `content/2023/part-1.mdx`. */
  readonly file: string;
  /** From 1; undefined where the file as a whole is meant. */
  readonly line?: number | undefined;
  /** One Chinese sentence: what was found. */
  readonly found: string;
  /** One Chinese sentence: what to do. */
  readonly cure?: string | undefined;
}

/** Writes a fault as the one line editors read: `content/2023/part-1.mdx:7：……。改法：……。` */
export function faultLine({ file, line, found, cure }: Fault): string {
  const place = line === undefined ? file : `${file}:${String(line)}`;
  const told = `${place}：${found}${cure === undefined ? '' : `改法：${cure}`}`;
  return told.replaceAll(/\s+/gu, ' ');
}

/** Writes a fault that does not stop the build. */
export function warningLine(fault: Fault): string {
  return `提醒：${faultLine(fault)}`;
}

const told = new Set<string>();

/** Tells editors of a fault that does not stop the build, in its log, once. */
export function warn(fault: Fault): void {
  const line = warningLine(fault);
  if (!told.has(line)) console.warn(line);
  told.add(line);
}

/**
 * Stops a build because of its content. The message says all, a line for each fault; there is no
 * stack trace, which would lead into code that is in order.
 */
export class ContentError extends Error {
  override readonly name = 'ContentError';

  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super([...new Set(faults.map(faultLine))].join('\n'));
    this.faults = faults;
    this.stack = '';
  }
}
