import { readFile, readdir, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Text. Pictures, faces, PDFs and the pieces of the search index are compressed in themselves. */
const COMPRESSIBLE = new Set(['.css', '.html', '.js', '.json', '.md', '.svg', '.txt', '.xml']);

const encodings = {
  '.br': (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  '.gz': (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
};

/**
 * Writes a `.br` and a `.gz` beside every file of a built site that they make smaller, for servers to
 * send as they are (`deploy`): as small as can be, and no work while readers wait. Same files, same
 * bytes. To be called when nothing in the folder changes any more.
 */
export async function compressFiles(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile() || !COMPRESSIBLE.has(extname(entry.name))) continue;
    const file = join(entry.parentPath, entry.name);
    const bytes = await readFile(file);
    for (const [extension, encode] of Object.entries(encodings)) {
      const encoded = await encode(bytes);
      if (encoded.length < bytes.length) await writeFile(file + extension, encoded);
    }
  }
}
