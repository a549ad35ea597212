// The bundle vasta/web/static/vasta/embed.js, for pages elsewhere.
import { VastaReply } from "./element.ts";

if (!customElements.get("vasta-reply")) customElements.define("vasta-reply", VastaReply);
