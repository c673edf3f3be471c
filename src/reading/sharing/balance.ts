const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/**
 * Sets a title in as few lines as `limit` characters a line allow, broken between words and as
 * even as can be.
 */
export function balancedLines(title: string, limit: number): string[] {
  const count = Math.ceil(title.length / limit);
  const target = title.length / count;
  const lines: string[] = [''];
  for (const { segment, index } of segmenter.segment(title)) {
    const due = Math.round((index + segment.length / 2) / target - 0.5);
    if (due >= lines.length && lines.length < count) lines.push('');
    lines.push(`${lines.pop() ?? ''}${segment}`);
  }
  return lines;
}
