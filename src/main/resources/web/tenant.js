const named = new URLSearchParams(location.search).get('t');
let told = null;

/** The organisation that this page speaks for, as the address `?t=…` or else the server says; null when neither does. */
export const tenantHash = () => named ?? told;

/** For messages: the hash under its name, or nothing. */
export const tenantField = () => (tenantHash() === null ? {} : { tenant_hash: tenantHash() });

/** The server's name for the tenant of a page without `?t=`. */
export function learnTenant(hash) {
  if (typeof hash === 'string' && hash !== '') told = hash;
}

/** An address of this server, for the tenant of this page. */
export function tenantUrl(path) {
  const url = new URL(path, document.baseURI);
  if (named !== null) url.searchParams.set('t', named);
  return url;
}

/** Talks of different organisations in one tab stay apart: a session belongs to one of them. */
export const tenantKey = (key) => (named === null ? key : `${key}.${named}`);
