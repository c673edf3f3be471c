import { crc32, inflateRawSync } from 'node:zlib';
import { Refusal } from '../refusal.ts';
import { elements, parsePart, type XmlElement } from './xml.ts';

/** Unpacked, a package is at most this big; the largest report seen is a hundredth of it. */
const MAX_UNPACKED = 256 * 1024 * 1024;

const BROKEN = '这个压缩包（.docx 也是一种压缩包）已损坏或没有传完，请重新获取文件。';

/** An entry of a ZIP file, as its directory describes it. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

/** A part that another part refers to. */
export interface Relationship {
  readonly id: string;
  /** `styles`, `numbering`, `image` … */
  readonly kind: string;
  /** Name of the part. */
  readonly target: string;
}

/** A ZIP file whose parts are unpacked when they are asked for. */
export class Package {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, Entry>;

  /**
   * Reads the directory of a ZIP file.
   * @throws Refusal where it is broken, encrypted or would unpack to more than 256 MB
   */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#entries = new Map(readDirectory(bytes).map((entry) => [entry.name, entry]));
  }

  get names(): string[] {
    return [...this.#entries.keys()];
  }

  /**
   * Unpacks a part; undefined where there is none of that name.
   * @throws Refusal where its bytes are not those that were packed
   */
  bytes(name: string): Uint8Array | undefined {
    const entry = this.#entries.get(name);
    return entry && unpack(this.#bytes, entry);
  }

  /** Parses a part; undefined where there is none of that name. */
  xml(name: string): XmlElement | undefined {
    const bytes = this.bytes(name);
    return bytes && parsePart(name, bytes);
  }

  /** The relationships of a part, in their order; targets outside of the package are left out. */
  relationships(part: string): Relationship[] {
    const folder = part.slice(0, part.lastIndexOf('/') + 1);
    const root = this.xml(`${folder}_rels/${part.slice(folder.length)}.rels`);
    if (root === undefined) return [];
    return elements(root).flatMap(({ attributes }): Relationship[] => {
      const { Id: id = '', Type = '', Target = '', TargetMode } = attributes;
      if (TargetMode === 'External') return [];
      return [{ id, kind: Type.slice(Type.lastIndexOf('/') + 1), target: resolve(folder, Target) }];
    });
  }
}

/** Resolves a target against a folder of the package; `..` never leads out of it. */
function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split(/[/\\]/u)) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Reads the central directory (PKWARE APPNOTE 4.3.12), which lies before the end record 4.3.16. */
function readDirectory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: Entry[] = [];
  try {
    let end = bytes.length - 22;
    while (view.getUint32(end, true) !== 0x06054b50) end -= 1;
    const count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    for (let index = 0; index < count; index += 1) {
      if (view.getUint32(at, true) !== 0x02014b50) throw new RangeError('no entry');
      if ((view.getUint16(at + 8, true) & 1) !== 0) {
        throw new Refusal('这个压缩包设有密码，请去掉密码后再试。');
      }
      const length = view.getUint16(at + 28, true);
      entries.push({
        name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)),
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        packed: view.getUint32(at + 20, true),
        unpacked: view.getUint32(at + 24, true),
        offset: view.getUint32(at + 42, true),
      });
      at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(BROKEN);
  }
  if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > MAX_UNPACKED) {
    throw new Refusal('这个文件解压后超过 256 MB，不像是一份报告，为安全起见不予读取。');
  }
  return entries;
}

function unpack(bytes: Uint8Array, entry: Entry): Uint8Array {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const names = view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    const start = entry.offset + 30 + names;
    const packed = bytes.subarray(start, start + entry.packed);
    // The limit stops a part that says it is small and is not.
    const unpacked =
      entry.method === 0
        ? packed
        : inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) });
    if (unpacked.length === entry.unpacked && crc32(unpacked) === entry.crc) return unpacked;
  } catch {
    // Falls through: whatever is wrong with the bytes, the cure is the same.
  }
  throw new Refusal(BROKEN);
}
