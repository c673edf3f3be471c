import { pageMarks } from '../../report/page-marks.ts';
import { addressedId } from '../../dom/hash.ts';

/** Where the place being read is looked for: a band below the header, a tenth of the window high. */
const READING_BAND = '-12% 0px -78% 0px';

/**
 * Marks the place being read in the contents beside the text, and names the place a link led to in
 * the tab's title, so that history and bookmarks tell one place from another.
 */
export function followReading(): void {
  const nav = document.querySelector('.side-contents');
  const units = [...document.querySelectorAll(`main [${pageMarks.unit.html}]`)];
  if (nav === null || units.length === 0) return;
  unfoldBesideText(nav);
  markCurrent(nav, units);
  nameTarget();
}

function markCurrent(nav: Element, units: readonly Element[]): void {
  const links = new Map([...nav.querySelectorAll('a')].map((link) => [link.hash, link]));
  const inBand = new Set<Element>();
  let marked: Element | undefined;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) inBand.add(target);
        else inBand.delete(target);
      }
      // Points lie inside items and come after them: the last one in the band is the closest.
      const unit = units.filter((one) => inBand.has(one)).at(-1);
      const link = links.get(`#${unit?.id ?? ''}`);
      if (link === undefined || link === marked) return;
      marked?.removeAttribute('aria-current');
      link.setAttribute('aria-current', 'location');
      marked = link;
      nav.scrollTo({ top: link.offsetTop - nav.clientHeight / 2 });
    },
    { rootMargin: READING_BAND },
  );
  for (const unit of units) observer.observe(unit);
}

/** Beside the text the contents always show (contents.css); assistive technology is told so. */
function unfoldBesideText(nav: Element): void {
  const beside = matchMedia('(min-width: 64rem)');
  const update = (): void => {
    nav.querySelector('details')?.toggleAttribute('open', beside.matches);
  };
  beside.addEventListener('change', update);
  update();
}

function nameTarget(): void {
  const { title } = document;
  const update = (): void => {
    const unit = document.getElementById(addressedId());
    const place = unit?.dataset.unit;
    document.title = place === undefined ? title : `${place} - ${title}`;
  };
  addEventListener('hashchange', update);
  update();
}
