/**
 * A file that cannot be imported. The message is one sentence in Chinese for an office editor: what
 * was found and what to do. Anything else that is thrown is a fault of the program.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
