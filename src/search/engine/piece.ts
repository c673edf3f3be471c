/** What every file of Pagefind's begins with, once it is unpacked. */
const SIGNATURE = 'pagefind_dcd';

/**
 * Whether a file is whole and one of Pagefind's: an index, its directory or its engine. What is cut
 * short, empty or a page of HTML is none. Browsers that cannot unpack look at the beginning only.
 */
export async function isPiece(file: ArrayBuffer): Promise<boolean> {
  const [first, second] = new Uint8Array(file);
  if (first !== 0x1f || second !== 0x8b) return false;
  if (typeof DecompressionStream === 'undefined') return true;
  const unpacked = new Response(
    new Blob([file]).stream().pipeThrough(new DecompressionStream('gzip')),
  );
  try {
    const bytes = new Uint8Array(await unpacked.arrayBuffer());
    return new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length)) === SIGNATURE;
  } catch {
    return false;
  }
}
