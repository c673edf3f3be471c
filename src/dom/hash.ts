/** Id the address names after `#`; empty where there is none, or one that nobody could have set. */
export function addressedId(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}
