/// <reference lib="webworker" />
import { openIndex } from './pagefind.ts';
import type { Request, Response } from './protocol.ts';
import { Search } from './search.ts';

let search: Promise<Search> | undefined;
let latest = 0;

function reply(response: Response): void {
  postMessage(response);
}

async function answer({ number, base, query, options }: Request): Promise<void> {
  search ??= openIndex(base).then((index) => new Search(index));
  const opened = await search;
  if (query === undefined) return;
  for await (const result of opened.search(query, options)) {
    // The reader has typed on: the rest of this answer would only delay the next.
    if (number !== latest) return;
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
      reply({ number: data.number, done: true, failure: String(error) });
    },
  );
});

// Pagefind starts loading without anyone waiting for it; the failure is reported by the search.
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
});
