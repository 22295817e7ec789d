/// The one script of the pages: every page works without it（页面脚本）.
///
/// What it may say comes as `data-` attributes of its own tag, so that it has no language.
enum Script {
    /// The address changes with the text, so that no browser keeps an old one.
    static let href = "/app.js?v=" + Style.fingerprint(text)

    static let text = #"""
        (() => {
          "use strict";
          const words = document.currentScript.dataset;
          const all = selector => [...document.querySelectorAll(selector)];
          const changed = new Set();

          // One line that screen readers speak when it changes.
          const line = document.createElement("p");
          line.className = "hidden";
          line.setAttribute("role", "status");
          document.body.append(line);
          const say = text => { line.textContent = text; };

          // What is wrong comes first.
          document.querySelector("#problem, #refusal")?.focus();

          // On a phone the filters that are not in use make room for the list.
          if (matchMedia("(max-width: 40rem)").matches && !/[?&](?!lang=|page=)[^=]+=[^&]/.test(location.search)) all(".filter-fold").forEach(fold => { fold.open = false; });

          // Exit this page: the button, or Shift three times within five seconds.
          const exit = document.querySelector("[data-exit]");
          if (exit) {
            const leave = event => {
              event.preventDefault();
              changed.clear();
              document.documentElement.hidden = true;
              document.title = " ";
              location.replace(exit.href);
            };
            let presses = [];
            exit.addEventListener("click", leave);
            addEventListener("keydown", event => {
              if (event.repeat) return;
              presses = event.key === "Shift" ? [...presses.filter(time => event.timeStamp - time < 5000), event.timeStamp] : [];
              if (presses.length === 3) leave(event);
            });
          }

          // A form is sent once; what was typed and not sent is not lost without a question.
          addEventListener("input", event => {
            const form = event.target.form;
            if (form?.matches("form.form[method=post]") && form.querySelector("textarea, select, [type=file], [type=date], [type=radio]")) changed.add(form);
          });
          addEventListener("beforeunload", event => { if (changed.size) event.preventDefault(); });
          addEventListener("submit", event => {
            const form = event.target;
            if (form.getAttribute("method") !== "post") return;
            if (form.dataset.sent) return event.preventDefault();
            form.dataset.sent = "yes";
            changed.clear();
            say(words.sending);
            setTimeout(() => { delete form.dataset.sent; }, 8000);
          });
          addEventListener("pageshow", () => all("form[data-sent]").forEach(form => { delete form.dataset.sent; }));

          // Chosen files, with small pictures of pictures, before they are sent.
          addEventListener("change", async event => {
            const input = event.target;
            if (input.type !== "file") return;
            const list = document.createElement("ul");
            list.className = "chosen";
            input.nextElementSibling?.matches(".chosen") && input.nextElementSibling.remove();
            input.after(list);
            for (const file of input.files) {
              const item = document.createElement("li");
              list.append(item);
              if (file.type.startsWith("image/")) {
                const picture = await createImageBitmap(file).catch(() => null);
                if (picture) {
                  const canvas = document.createElement("canvas"), scale = Math.min(1, 160 / picture.width, 120 / picture.height);
                  canvas.width = picture.width * scale;
                  canvas.height = picture.height * scale;
                  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
                  item.append(canvas);
                }
              }
              item.append(`${file.name} (${file.size < 1e6 ? Math.ceil(file.size / 1e3) + " kB" : (file.size / 1e6).toFixed(1) + " MB"})`);
            }
          });

          // Parts that change while somebody looks: asked for anew while the page is seen and used.
          const live = all("[id][data-poll]");
          let used = Date.now();
          for (const kind of ["pointerdown", "keydown", "scroll"]) addEventListener(kind, () => { used = Date.now(); }, { passive: true });
          const refresh = async () => {
            if (document.hidden || Date.now() - used > 600000) return;
            const answer = await fetch(location.href).catch(() => null);
            if (!answer?.ok || answer.redirected) return;
            const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
            for (const part of live) {
              const other = fresh.getElementById(part.id);
              if (!other || other.innerHTML === part.innerHTML || part.contains(document.activeElement)) continue;
              part.replaceChildren(...other.childNodes);
              say(words.news);
            }
          };
          if (live.length) setInterval(refresh, 1000 * Math.max(5, Math.min(...live.map(part => +part.dataset.poll || 60))));

          // Print, and read aloud: by sentences, for browsers stop in the middle of long texts.
          for (const button of all("[data-print]")) {
            button.hidden = false;
            button.addEventListener("click", () => print());
          }
          const speak = document.querySelector("[data-speak]");
          if (speak && "speechSynthesis" in window) {
            const start = speak.textContent;
            const rest = () => { speak.textContent = start; speak.setAttribute("aria-pressed", "false"); };
            speak.hidden = false;
            rest();
            speak.addEventListener("click", () => {
              const wasOn = speak.getAttribute("aria-pressed") === "true";
              speechSynthesis.cancel();
              if (wasOn) return rest();
              const sentences = document.getElementById("main").innerText.match(/[^。！？；\n.!?]+[。！？；.!?]*/g) ?? [];
              sentences.forEach((text, index) => {
                const speech = new SpeechSynthesisUtterance(text);
                speech.lang = document.documentElement.lang;
                if (index === sentences.length - 1) speech.onend = rest;
                speechSynthesis.speak(speech);
              });
              speak.textContent = words.stop;
              speak.setAttribute("aria-pressed", "true");
            });
            addEventListener("pagehide", () => speechSynthesis.cancel());
          }
        })();

        """#
}
