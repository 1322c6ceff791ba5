import { AutosaveForm, forgetSentDraft } from './autosave/autosave-form.client.ts'
import { ChipsInput } from './chips-input/chips-input.client.ts'
import { DurationStepper } from './duration-stepper/duration-stepper.client.ts'
import { focusProblems } from './error-summary/focus.client.ts'
import { RepeatGroup } from './form/repeat-group.client.ts'
import './frame/icon.svg'
import { closeOutside } from './frame/people.client.ts'
import { KeyboardDesk } from './keyboard-desk/keyboard-desk.client.ts'
import { SearchBox } from './search-box/search-box.client.ts'
import { SignatureMark } from './signature-pad/signature-mark.client.ts'

customElements.define('repeat-group', RepeatGroup)
customElements.define('chips-input', ChipsInput)
customElements.define('duration-stepper', DurationStepper)
customElements.define('signature-mark', SignatureMark)
customElements.define('search-box', SearchBox)
customElements.define('keyboard-desk', KeyboardDesk)

focusProblems()
closeOutside()
void forgetSentDraft().then(() => customElements.define('autosave-form', AutosaveForm))
