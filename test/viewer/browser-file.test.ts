import { chooseForm } from "../support/viewer-forms.js";

chooseForm("file");
await import("./browser.js");
