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

// Any other form comes back on that page to be sent again by hand; nothing of it is stored. Passwords do not, nor
// what has files: it is not even copied.
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt()};`);
const comeBack = async (request) => {
  const typed = request.clone();
  try {
    return await fetch(request);
  } catch {
    const page = await packed("/offline");
    const fields = [...(await typed.formData())];
    if (fields.some(([name]) => /password/i.test(name))) return page;
    const { pathname, search } = new URL(request.url);
    const hidden = fields.map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`);
    const texts = fields.filter(([name, value]) => name[0] !== "_" && /\s/.test(value.trim()));
    const shown = texts.map(([, value]) => `<p class="kept">${escaped(value)}</p>`);
    const html = (await page.text())
      .replace('id="again" hidden', 'id="again"')
      .replace('action="#again"', () => `action="${escaped(pathname + search)}"`)
      .replace("<!--typed-->", () => [...shown, ...hidden].join(""));
    return new Response(html, { headers: page.headers });
  }
};

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  // What the device itself sends is none of the worker's business.
  if (address.origin !== location.origin || request.headers.has("Sent")) return;
  if (request.mode === "navigate") {
    const plain = (request.headers.get("Content-Type") || "").startsWith("application/x-www-form-urlencoded");
    if (request.method === "POST" && FORMS.test(address.pathname))
      event.respondWith(sendOrKeep(request, Response.redirect("/offline", 303)));
    else if (plain) event.respondWith(comeBack(request));
    else event.respondWith(fetch(request).catch(() => packed("/offline")));
  } else if (request.method === "POST" && DRAFTS.test(address.pathname)) {
    event.respondWith(sendOrKeep(request, new Response("", { status: 202 })));
  } else if (request.method === "GET" && /^\/[a-z]+\.(css|js|svg)$/.test(address.pathname)) {
    event.respondWith(fetch(request).catch(async () => (await packed(address.pathname)) || Response.error()));
  }
});
