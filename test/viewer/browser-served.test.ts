import { chooseForm } from "../support/viewer-forms.js";

chooseForm("served");
await import("./browser.js");
