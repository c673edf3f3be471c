// Applies the reader's settings before the first paint. Runs as a file of its own, because the
// Content-Security-Policy allows no inline script. Values nobody offered match no style.
try {
  for (const name of ['theme', 'textSize', 'searchKey']) {
    const value = localStorage.getItem(`report.${name}`);
    if (value !== null) document.documentElement.dataset[name] = value;
  }
} catch {
  // Storage is off: the page shows as the system asks for.
}
