// The bundle vasta/web/static/vasta/reply.js.
import { VastaReply } from "./element.ts";

customElements.define("vasta-reply", VastaReply);
