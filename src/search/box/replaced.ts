/**
 * Tells whether the site was published anew under the open page: the page as it is now names another
 * index. What the open one asks for is gone then, and no retry brings it back.
 * @param index the index the open page names
 */
export async function isReplaced(index: string): Promise<boolean> {
  try {
    const response = await fetch(location.pathname, { cache: 'no-store' });
    return response.ok && !(await response.text()).includes(index);
  } catch {
    return false;
  }
}
