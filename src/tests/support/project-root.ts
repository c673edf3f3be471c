/** The project's folder. */
export const projectRoot = new URL('../../../', import.meta.url);

/** The published site as `npm run build` writes it. */
export const builtFolder = new URL('dist/', projectRoot);
