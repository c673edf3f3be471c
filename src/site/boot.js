try {
  for (const name of ['theme', 'textSize', 'searchKey']) {
    const value = localStorage.getItem(`report.${name}`);
    if (value !== null) document.documentElement.dataset[name] = value;
  }
} catch {}
