/** The part of Pagefind's API used here. */
interface Engine {
  search(query: string): Promise<{ results: { data(): Promise<PageResult> }[] }>;
}
interface PageResult {
  sub_results: { title: string; url: string; plain_excerpt: string }[];
}

/** A search field with its results; loads the engine when first used. */
class ReportSearch extends HTMLElement {
  #engine: Promise<Engine> | undefined;

  connectedCallback(): void {
    const field = this.querySelector('input');
    this.querySelector<HTMLFormElement>('form[role=search]')?.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        void this.search(field?.value ?? '');
      },
    );
    const query = new URLSearchParams(location.search).get('q');
    if (query === null || field === null || this.closest('dialog') !== null) return;
    field.value = query;
    void this.search(query);
  }

  /** Shows the units of the report that match `query`. */
  async search(query: string): Promise<void> {
    this.#engine ??= import(/* @vite-ignore */ this.dataset.engine ?? '') as Promise<Engine>;
    const { results } = await (await this.#engine).search(query);
    const pages = await Promise.all(results.map((result) => result.data()));
    const units = pages.flatMap((page) => page.sub_results);
    this.querySelector('.search-results')?.replaceChildren(...units.map(resultItem));
    const status = this.querySelector('.search-status');
    if (status) status.textContent = `共${String(units.length)}处`;
  }
}

function resultItem(unit: PageResult['sub_results'][number]): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = unit.url;
  link.textContent = unit.title;
  const excerpt = document.createElement('p');
  excerpt.textContent = unit.plain_excerpt;
  item.append(link, excerpt);
  return item;
}

customElements.define('report-search', ReportSearch);

const dialog = document.querySelector<HTMLDialogElement>('.search-dialog');
document.querySelector('.search-open')?.addEventListener('click', (event) => {
  event.preventDefault();
  dialog?.showModal();
});
