// Saves what is being written as a draft, a few seconds after a pause and when the page is left. Without this script
// the button "Save draft" does the same.
(() => {
  const form = document.querySelector("form[data-draft]");
  if (!form || !window.fetch) return;
  const line = document.getElementById("draft-said");
  const PAUSE = 3000;
  const MOST_WHILE_LEAVING = 60000;
  const typed = () => new URLSearchParams(new FormData(form));
  let saved = typed().toString();
  let timer = 0;
  let sending = false;
  let over = false;

  const say = (words) => {
    if (line.textContent !== words) line.textContent = words;
  };
  const later = () => {
    clearTimeout(timer);
    if (!over) timer = setTimeout(save, PAUSE);
  };
  const save = async (leaving) => {
    clearTimeout(timer);
    const fields = typed();
    const now = fields.toString();
    if (over || sending || now === saved) return;
    sending = true;
    try {
      const answer = await fetch(form.dataset.draft, {
        method: "POST",
        body: fields,
        headers: { Draft: "script" },
        keepalive: leaving === true && now.length < MOST_WHILE_LEAVING,
      });
      if (answer.redirected) {
        // The sign-in has ended; the server has kept what this request carried.
        over = true;
        say(form.dataset.ended);
      } else if (answer.status === 202) {
        // There is no connection, and its owner called this device their own: it is kept there and sent later.
        saved = now;
        say(form.dataset.device);
      } else if (answer.ok) {
        saved = now;
        say(await answer.text());
      } else {
        say(form.dataset.failed);
      }
    } catch {
      say(form.dataset.failed);
      later();
    }
    sending = false;
    if (!over && typed().toString() !== now) later();
  };

  form.addEventListener("input", later);
  form.addEventListener("submit", () => {
    over = true;
    clearTimeout(timer);
  });
  // A page that comes back from the browser's memory goes on saving.
  window.addEventListener("pageshow", () => {
    over = false;
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") save(true);
  });
})();
