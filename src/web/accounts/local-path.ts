const BASE = 'http://local.invalid'

/** An address of this site, as a path; anything else is `otherwise`: nobody is sent elsewhere. */
export function localPath(given: string | null, otherwise: string): string {
  if (given === null || !/^\/(?![/\\])[^\\\u0000-\u0020\u007f]*$/.test(given) || given.length > 1000) return otherwise
  const url = URL.canParse(given, BASE) ? new URL(given, BASE) : null
  return url === null || url.origin !== BASE || url.pathname.startsWith('//') ? otherwise : url.pathname + url.search
}
