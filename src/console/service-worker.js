// Keeps in the browser what the console consists of, and shows it where nobody answers: a page that is loaded without a line comes up all
// the same, and says itself that the hub does not answer. Who has a line always gets the page from the hub. Answers of the API are never
// kept here: how old a number is must stay true (decision 0032).

/** Both are written by the build: its own name, and all files that hold their hash in their names. */
const build = 'name-of-this-build';
const files = ['files-of-this-build'];

addEventListener('install', (event) => {
  skipWaiting(); // Pages come from the hub, whoever answers for it here: nobody has to wait until all of them are closed.
  event.waitUntil(keep());
});
addEventListener('activate', (event) => event.waitUntil(dropOthers()));
addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== location.origin) return;
  if (pathname.startsWith('/assets/')) event.respondWith(file(event.request));
  else if (mode === 'navigate' && !/^\/(docs|v1|openapi)\b/.test(pathname)) event.respondWith(page(event.request));
});

/** One after the other: what the open page asks for meanwhile comes first. */
async function keep() {
  const cache = await caches.open(build);
  for (const path of ['/', ...files]) await cache.add(path);
}

async function dropOthers() {
  for (const name of await caches.keys()) if (name !== build) await caches.delete(name);
}

const kept = (what) => caches.match(what, { cacheName: build });

const file = async (request) => (await kept(request)) ?? fetch(request);

/** All addresses of the console are one page. A gateway that finds no hub behind it answers too, with 502 or the like. */
async function page(request) {
  const asked = fetch(request);
  const answer = await asked.catch(() => undefined);
  if (answer !== undefined && answer.status < 500) return answer;
  return (await kept('/')) ?? asked;
}
