/** The folder of the site that holds the search index, in a folder named after its content. */
export const INDEX_FOLDER = 'pagefind';

/** Stands in the pages for the name of that folder, until the index is made of them. */
export const INDEX_NAME = '%index%';
