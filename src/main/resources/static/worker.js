// Answers where there is no connection: a page by the one page that the device has, a form by keeping it on the device.
importScripts("/device.js");
const FORMS = /^\/relationships\/\d+\/(sessions|diary-entries(\/\d+)?)$/;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

const packed = (address) => caches.match(address, { ignoreVary: true, ignoreSearch: true });

const sendOrKeep = async (request) => {
  const copy = request.clone();
  try {
    return await fetch(request);
  } catch (problem) {
    const typed = [...(await copy.formData())];
    if (!(await device.keep(new URL(request.url).pathname, typed))) throw problem;
    return Response.redirect("/offline", 303);
  }
};

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (address.origin !== location.origin) return;
  if (request.mode === "navigate") {
    if (request.method === "GET") event.respondWith(fetch(request).catch(() => packed("/offline")));
    else if (FORMS.test(address.pathname)) event.respondWith(sendOrKeep(request));
  } else if (request.method === "GET" && /^\/[a-z]+\.(css|js|svg)$/.test(address.pathname)) {
    event.respondWith(fetch(request).catch(async () => (await packed(address.pathname)) || Response.error()));
  }
});
