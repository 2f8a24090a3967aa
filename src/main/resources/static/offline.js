// On every page of somebody signed in: sends what waits on the device, and clears it when they sign out or are somebody
// else. On the page /offline: shows what the device holds, and takes what is written there.
(async () => {
  const { get, put, drop, items, keep, discard, clear, send, begin } = device;
  const page = document.getElementById("offline");
  const author = document.querySelector("header input[name=_author]");
  const $ = (id) => document.getElementById(id);
  const show = (id, shown) => {
    if ($(id)) $(id).hidden = !shown;
  };
  const elsewhere = location.pathname !== "/offline" && (!$("again") || $("again").hidden);
  if (!device.able()) return;

  if (!(await device.own())) {
    if (page) offer();
    return;
  }
  const me = author && Number(author.value.split(".")[0]);
  const leaving = location.pathname === "/sign-in" && location.search === "?out";
  if (leaving || (me && me !== (await get("owner")))) {
    await clear();
    if (page) offer();
    return;
  }
  let csrf = "";
  const look = async (now) => {
    const found = await send(now);
    csrf = found.csrf || csrf;
    if (found.cleared) return location.reload();
    show("expired", found.expired);
    show("elsewhere", elsewhere && !found.csrf);
    show("back", elsewhere && found.csrf);
    if (found.sent) show("sent", true);
    await draw();
  };
  const draw = async () => {
    const waiting = await items();
    show("device-waiting", waiting.length && !page);
    if (page) await desk(waiting);
  };
  // Gone only with its owner's consent when something would be lost.
  const leave = async (words) => {
    if ((await items()).length) await send(true);
    if ((await items()).length && !confirm(words)) return false;
    await clear();
    return true;
  };
  const out = document.querySelector('form[action="/sign-out"]');
  if (out)
    out.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (await leave(out.dataset.unsent)) out.submit();
    });
  if (page) write();
  show("elsewhere", page && elsewhere);
  addEventListener("online", () => look(true));
  await draw();
  await look(Boolean(page));
  if (page)
    setInterval(async () => {
      if (document.visibilityState === "visible" && (await items()).length) look(true);
    }, 30000);

  function offer() {
    show("cannot", false);
    show("choice", true);
    if (!$("own")) return;
    $("own").addEventListener("click", async () => {
      if (await begin()) location.reload();
      else location.assign("/sign-in");
    });
  }

  function when(moment, dateStyle) {
    return moment.toLocaleString(document.documentElement.lang, { dateStyle, timeStyle: "short" });
  }
  function copy(id) {
    return $(id).content.cloneNode(true).firstElementChild;
  }
  function say(node, name, text) {
    node.querySelector(`[data-say=${name}]`).textContent = text;
  }
  function on(node, name, shown, act) {
    const button = node.querySelector(`[data-do=${name}]`);
    button.hidden = !shown;
    if (act) button.addEventListener("click", act);
  }

  // What waits, with whom one meets and when.
  async function desk(waiting) {
    const known = (await get("provisions")) || { companions: [] };
    show("cannot", false);
    show("desk", true);
    show("waiting", waiting.length);
    $("items").replaceChildren(...waiting.map((item) => itemRow(item, known.companions)));
    show("nobody", !known.companions.length);
    $("companions").replaceChildren(...known.companions.map((one) => companionPart(one, waiting)));
  }
  function itemRow(item, companions) {
    const row = copy("t-item");
    const typed = new Map(item.fields);
    const [, id, kind, number] = item.path.match(/^\/relationships\/(\d+)\/(\w)\D+(\d+)?/);
    const other = companions.find((one) => one.id === Number(id));
    const session = typed.get("session") || number;
    const meeting = other && other.meetings.find((one) => String(one.number) === session);
    row.querySelector(`[data-kind=${kind}]`).hidden = false;
    say(row, "what", [other && other.others, meeting && meeting.label].filter(Boolean).join(" · "));
    say(row, "when", when(new Date(item.at), "medium"));
    const texts = ["date", "time", "objectives", "topics", "reflection", "notes"].map((name) => typed.get(name));
    say(row, "text", texts.filter(Boolean).join("\n"));
    row.querySelector("details").hidden = !texts.some(Boolean);
    row.querySelector("[data-open]").hidden = item.answer !== 409 && item.answer !== 422;
    row.querySelector("[data-shut]").hidden = item.answer !== 403 && item.answer !== 404;
    on(row, "look", item.answer >= 400 && csrf, () => hand(item));
    on(row, "drop", true, async () => {
      if (confirm(page.dataset.drop)) await discard(item.key);
      draw();
    });
    return row;
  }
  // Sends it as a form of a page does: the page that answers shows both texts, or what is wrong.
  function hand(item) {
    const form = document.createElement("form");
    form.method = "post";
    form.action = item.path;
    for (const [name, value] of [...item.fields, ["_csrf", csrf]]) {
      const field = document.createElement("input");
      field.type = "hidden";
      field.name = name;
      field.value = value;
      form.append(field);
    }
    document.body.append(form);
    form.submit();
  }
  function companionPart(other, waiting) {
    const part = copy("t-companion");
    const home = `/relationships/${other.id}`;
    const sent = (path, session) =>
      waiting.some((item) => item.path === path && (!session || new Map(item.fields).get("session") === session));
    say(part, "others", other.others);
    // Logged here and not sent yet: it has no number, and can be written about all the same.
    const logged = waiting.filter(
      (item) => item.path === home + "/sessions" && new Map(item.fields).get("sessionState") === "HELD",
    );
    part.querySelector("ul").hidden = !other.meetings.length && !logged.length;
    part.querySelector("ul").append(
      ...other.meetings.map((meeting) => {
        const row = copy("t-meeting");
        const begun = meeting.at <= Date.now();
        const holding = `${home}/sessions/${meeting.number}/holding`;
        const session = String(meeting.number);
        say(row, "label", meeting.label);
        on(row, "hold", begun && !meeting.held && !sent(holding), async () => {
          await keep(holding, [["version", String(meeting.version)]]);
          look(true);
        });
        on(row, "write", begun && !meeting.written && !sent(home + "/diary-entries", session), () =>
          open("entry", { other, label: meeting.label, path: home + "/diary-entries", hidden: { session } }),
        );
        return row;
      }),
      ...logged.map(({ key, fields }) => {
        const row = copy("t-meeting");
        const typed = new Map(fields);
        const at = new Date(typed.get("date") + "T" + typed.get("time"));
        const label = page.dataset.session + " · " + when(at, "long");
        say(row, "label", label);
        on(row, "hold", false);
        on(row, "write", !waiting.some((item) => item.after === key), () =>
          open("entry", { other, label, path: home + "/diary-entries", hidden: {}, after: key }),
        );
        return row;
      }),
    );
    on(part, "log", true, () => open("log", { other, path: home + "/sessions", hidden: { sessionState: "HELD" } }));
    on(part, "free", true, () => open("entry", { other, path: home + "/diary-entries", hidden: {} }));
    return part;
  }

  // The two forms. What stands in them is kept while it is typed.
  function open(id, begun) {
    const form = $(id);
    form.reset();
    for (const name of ["entry", "log"]) show(name, name === id);
    fit(form, begun);
    form.scrollIntoView();
    form.querySelector("input:not([type=radio]), textarea").focus();
  }
  function fit(form, begun) {
    const { other, label } = begun;
    form.begun = begun;
    say(form, "what", [other.others, label].filter(Boolean).join(" · "));
    if (form.id === "entry") {
      show("own-reflection", other.mentee);
      show("own-notes", other.mentor);
      return;
    }
    const two = (number) => String(number).padStart(2, "0");
    const day = (moment) => `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
    const start = new Date(Date.now() - other.minutes * 60000);
    form.date.max = day(new Date());
    form.date.value = day(start);
    form.time.value = `${two(start.getHours())}:${two(start.getMinutes() - (start.getMinutes() % 15))}`;
    form.minutes.value = other.minutes;
    form.meetingMode.value = other.mode;
    form.modeOther.value = other.modeOther;
    const menu = form.planActivity;
    menu.length = 1;
    menu.append(...other.activities.map((one) => new Option(one.title, one.id)));
    menu.value = (other.activities.find((one) => one.open) || { id: "" }).id;
    show("own-activity", other.activities.length);
  }
  async function write() {
    for (const name of ["date", "time", "minutes"]) $("log")[name].required = true;
    $("minutes").pattern = "[5-9]|[1-9]\\d|[1-6]\\d\\d|7[01]\\d|720";
    const texts = [...$("entry").querySelectorAll("textarea")];
    for (const text of texts) text.maxLength = 20000;
    for (const form of [$("entry"), $("log")]) {
      form.addEventListener("input", () => {
        texts[0].setCustomValidity("");
        put("typing", { id: form.id, begun: form.begun, fields: [...new FormData(form)] });
      });
      form.addEventListener("submit", async (event) => {
        event.preventDefault();
        if (form.id === "entry" && !texts.some((text) => text.value.trim())) {
          texts[0].setCustomValidity(form.dataset.empty);
          texts[0].reportValidity();
          return;
        }
        const { path, hidden, after } = form.begun;
        await keep(path, [...new FormData(form), ...Object.entries(hidden)], after);
        await shut(form);
        await draw();
        $("waiting").scrollIntoView();
        look(true);
      });
      form.querySelector("[data-do=cancel]").addEventListener("click", () => shut(form));
    }
    $("stop").addEventListener("click", async () => {
      if (await leave(page.dataset.unsent)) location.assign("/offline");
    });
    const typing = await get("typing");
    if (!typing) return;
    const form = $(typing.id);
    form.hidden = false;
    fit(form, typing.begun);
    for (const [name, value] of typing.fields) form[name].value = value;
  }
  function shut(form) {
    form.hidden = true;
    return drop("typing");
  }
})();
