// Answers where there is no connection: a page by the one page that the device has, a form by keeping it on the device.
importScripts("/device.js");
const DRAFTS = /^\/relationships\/\d+\/diary-entries\/\d+\/draft$/;
const FORMS = /^\/relationships\/\d+\/(sessions|diary-entries(\/\d+)?)$/;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

const packed = (address) => caches.match(address, { ignoreVary: true, ignoreSearch: true });

// A draft and the form that it becomes have one token: what arrives takes the place of what waits.
const sendOrKeep = async (request, kept) => {
  const copy = request.clone();
  try {
    const answer = await fetch(request);
    if (answer.ok || answer.type === "opaqueredirect") await device.discard((await copy.formData()).get("token"));
    return answer;
  } catch (problem) {
    const typed = [...(await copy.formData())];
    if (!(await device.keep(new URL(request.url).pathname, typed))) throw problem;
    return kept;
  }
};

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  // What the device itself sends is none of the worker's business.
  if (address.origin !== location.origin || request.headers.has("Sent")) return;
  if (request.mode === "navigate") {
    if (request.method === "GET") event.respondWith(fetch(request).catch(() => packed("/offline")));
    else if (FORMS.test(address.pathname)) event.respondWith(sendOrKeep(request, Response.redirect("/offline", 303)));
  } else if (request.method === "POST" && DRAFTS.test(address.pathname)) {
    event.respondWith(sendOrKeep(request, new Response("", { status: 202 })));
  } else if (request.method === "GET" && /^\/[a-z]+\.(css|js|svg)$/.test(address.pathname)) {
    event.respondWith(fetch(request).catch(async () => (await packed(address.pathname)) || Response.error()));
  }
});
