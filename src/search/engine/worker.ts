/// <reference lib="webworker" />
import { Library } from './library.ts';
import type { Request, Response } from './protocol.ts';
import { Search } from './search.ts';
import { Overtaken } from './session.ts';

let library: Promise<Library> | undefined;
let latest = 0;

function reply(response: Response): void {
  postMessage(response);
}

async function answer({ number, base, query, options }: Request): Promise<void> {
  library ??= Library.open(base);
  const opened = await library;
  if (query === undefined) {
    reply({ number, reports: opened.table.reports });
    return;
  }
  // The reader has typed on: the rest of this answer would only delay the next.
  const isOver = (): boolean => number !== latest;
  if (isOver()) return;
  for await (const result of new Search(opened).search(query, options, isOver)) {
    if (isOver()) return;
    reply({ number, result });
  }
}

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  if (data.query !== undefined) latest = data.number;
  answer(data).then(
    () => {
      reply({ number: data.number, done: true });
    },
    // The page answers a failure with a new worker: nothing here has to be put right.
    (error: unknown) => {
      const failure = error instanceof Overtaken ? {} : { failure: String(error) };
      reply({ number: data.number, done: true, ...failure });
    },
  );
});

// Pagefind starts loading without anyone waiting for it; the failure is reported by the search.
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
});
