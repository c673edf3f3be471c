// Opens the citing menu at a unit's link; its script comes when a link is first pressed.
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a.cite') : null;
  if (!(link instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  import('./menu.ts')
    .then(({ openCiteMenu }) => {
      openCiteMenu(link);
    })
    .catch(() => {
      // Not to be had, perhaps offline: the link still leads to the unit and shows its address.
      location.assign(link.href);
    });
});
