import { readQuestion, toAddress, type Question } from './question.ts';

/**
 * The search page's address, kept equal to the question, so that it can be shared and reloaded.
 * A question under way replaces the one before; after a finished one the next is a new step, so
 * that Back leads from question to question.
 */
export class PageAddress {
  #isFinished = location.search !== '';

  /** The question in the address now. */
  read(): Question {
    return readQuestion(new URLSearchParams(location.search));
  }

  /** Calls `take` with the question the reader went back or forward to. */
  follow(take: (question: Question) => void): void {
    addEventListener('popstate', () => {
      this.finish();
      take(this.read());
    });
  }

  write(question: Question): void {
    const address = toAddress(question);
    if (address === toAddress(this.read())) return;
    const url = location.pathname + address;
    try {
      if (this.#isFinished) history.pushState(null, '', url);
      else history.replaceState(null, '', url);
    } catch {
      // Safari allows a hundred changes in half a minute; the next one will catch up.
    }
    this.#isFinished = false;
  }

  /** The question is finished: a filter was chosen, Enter pressed or the field left. */
  finish(): void {
    this.#isFinished = location.search !== '';
  }
}
