// What a device of one's own keeps, so that its owner can go on without a connection: their next sessions, and what they
// wrote and could not send. Pages and the worker share this. There is a worker only where somebody said that the device is
// theirs; without one nothing is ever stored.
self.device = (() => {
  const NAME = "mentorium";
  const PAGE = "/offline";
  const FILES = ["/app.css", "/device.js", "/offline.js", "/favicon.svg"];
  const FRESH = 10 * 60 * 1000;
  const DAY = 24 * 60 * 60 * 1000;

  const able = () => Boolean((self.registration || navigator.serviceWorker) && self.indexedDB && self.caches);
  const worker = () =>
    self.registration ? Promise.resolve(self.registration) : navigator.serviceWorker.getRegistration("/");
  const own = async () => able() && Boolean(await worker());
  // One at a time, in all windows: nothing is stored again while it is being cleared.
  const alone = (work) => (navigator.locks ? navigator.locks.request(NAME, work) : work());

  const open = () =>
    new Promise((done, failed) => {
      const asked = indexedDB.open(NAME, 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore("kept");
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => failed(asked.error);
    });
  const store = async (mode, work) => {
    const base = await open();
    try {
      return await new Promise((done, failed) => {
        const transaction = base.transaction("kept", mode);
        const asked = work(transaction.objectStore("kept"));
        transaction.oncomplete = () => done(asked.result);
        transaction.onabort = () => failed(transaction.error);
      });
    } finally {
      base.close();
    }
  };
  const get = (key) => store("readonly", (kept) => kept.get(key));
  const put = (key, value) => store("readwrite", (kept) => kept.put(value, key));
  const drop = (key) => store("readwrite", (kept) => kept.delete(key));
  const items = async () =>
    (await store("readonly", (kept) => kept.getAll(IDBKeyRange.bound("item ", "item~")))).sort((a, b) => a.at - b.at);

  // What could not be sent: the form as it would have been, with a key by which the server knows it again.
  // What is written after another text, about the session that it logs, names it by its key.
  const keep = (path, typed, after) => {
    const fields = typed.filter(([name]) => !name.startsWith("_") && name !== "token" && name !== "later");
    const key = (typed.find(([name]) => name === "token") || [])[1] || crypto.randomUUID();
    fields.push(["token", key], ["later", "true"]);
    return alone(async () => (await own()) && put("item " + key, { key, path, fields, after, at: Date.now(), answer: 0 }));
  };
  const discard = (key) => alone(async () => (await own()) && drop("item " + key));

  const wipe = async () => {
    for (const name of await caches.keys()) await caches.delete(name);
    await new Promise((done) => {
      const asked = indexedDB.deleteDatabase(NAME);
      asked.onsuccess = asked.onerror = asked.onblocked = done;
    });
    const registered = await worker();
    if (registered) await registered.unregister();
  };
  const clear = () => alone(wipe);

  const provisions = async () => {
    const answer = await fetch(PAGE + "/provisions", { headers: { Accept: "application/json" } });
    return answer.ok ? answer.json() : { refused: answer.status };
  };
  const remember = async (fresh) => {
    const { csrf, ...kept } = fresh;
    await put("provisions", { ...kept, at: Date.now() });
  };
  // The page without a connection, as somebody who is not signed in gets it: nobody's data is in it.
  const pack = async (language) => {
    const packed = await get("packed");
    if (packed && packed.language === language && Date.now() - packed.at < DAY) return;
    const cache = await caches.open(NAME);
    await cache.put(PAGE, await fetch(PAGE, { credentials: "omit", headers: { "Accept-Language": language } }));
    await cache.addAll(FILES.map((file) => new Request(file, { cache: "reload" })));
    await put("packed", { language, at: Date.now() });
  };

  // A session that was logged has its number now, which the entry about it lacked.
  const number = async (key, address) => {
    const [, session] = (address || "").match(/\/sessions\/(\d+)$/) || [];
    if (!session) return;
    for (const item of await items())
      if (item.after === key) {
        const fields = [...item.fields, ["session", session]];
        await put("item " + item.key, { ...item, fields, after: undefined });
      }
  };
  const hand = async (key, csrf) => {
    const item = await get("item " + key);
    // Discarded meanwhile, or the session that it is about waits itself.
    if (!item || (item.after && (await get("item " + item.after)))) return false;
    const body = new URLSearchParams(item.fields);
    body.append("_csrf", csrf);
    const answer = await fetch(item.path, { method: "POST", body, headers: { Sent: "later" }, redirect: "manual" });
    if (!answer.status) throw new Error("signed out");
    const taken = answer.status === 204;
    if (taken) await number(key, answer.headers.get("Location"));
    await (taken ? drop("item " + key) : put("item " + key, { ...item, answer: answer.status }));
    return taken;
  };

  // Sends what waits, oldest first, and fetches what comes next. Says how many were sent, or what stood in the way: "away",
  // "expired", or "cleared" when somebody else is signed in here.
  const send = (now) =>
    alone(async () => {
      if (!(await own())) return {};
      const waiting = await items();
      const known = await get("provisions");
      if (!now && !waiting.length && known && Date.now() - known.at < FRESH) return {};
      try {
        let fresh = await provisions();
        if (fresh.refused) return fresh.refused === 401 ? { expired: true } : { away: true };
        if (fresh.person !== (await get("owner"))) {
          await wipe();
          return { cleared: true };
        }
        const csrf = fresh.csrf;
        let sent = 0;
        for (const { key } of waiting) sent += await hand(key, csrf);
        if (waiting.length) fresh = await provisions();
        if (!fresh.refused) await remember(fresh);
        await pack(fresh.language || known.language);
        return { csrf, sent };
      } catch {
        return { away: true };
      }
    });

  // "This is my own device."
  const begin = async () => {
    const fresh = await provisions();
    if (fresh.refused) return false;
    await navigator.serviceWorker.register("/worker.js");
    await navigator.serviceWorker.ready;
    await alone(async () => {
      await put("owner", fresh.person);
      await remember(fresh);
      await pack(fresh.language);
    });
    if (navigator.storage && navigator.storage.persist) await navigator.storage.persist();
    return true;
  };

  return { able, own, get, put, drop, items, keep, discard, clear, send, begin };
})();
