import ArrowDown from 'lucide/dist/esm/icons/arrow-down.mjs'
import ArrowLeft from 'lucide/dist/esm/icons/arrow-left.mjs'
import ArrowLeftRight from 'lucide/dist/esm/icons/arrow-left-right.mjs'
import ArrowRight from 'lucide/dist/esm/icons/arrow-right.mjs'
import ArrowUp from 'lucide/dist/esm/icons/arrow-up.mjs'
import Award from 'lucide/dist/esm/icons/award.mjs'
import BookOpen from 'lucide/dist/esm/icons/book-open.mjs'
import Library from 'lucide/dist/esm/icons/library.mjs'
import Building from 'lucide/dist/esm/icons/building.mjs'
import CalendarDays from 'lucide/dist/esm/icons/calendar-days.mjs'
import Check from 'lucide/dist/esm/icons/check.mjs'
import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs'
import ChevronLeft from 'lucide/dist/esm/icons/chevron-left.mjs'
import ChevronRight from 'lucide/dist/esm/icons/chevron-right.mjs'
import CircleCheck from 'lucide/dist/esm/icons/circle-check.mjs'
import CircleQuestionMark from 'lucide/dist/esm/icons/circle-question-mark.mjs'
import Clock from 'lucide/dist/esm/icons/clock.mjs'
import Compass from 'lucide/dist/esm/icons/compass.mjs'
import Copy from 'lucide/dist/esm/icons/copy.mjs'
import Download from 'lucide/dist/esm/icons/download.mjs'
import Eye from 'lucide/dist/esm/icons/eye.mjs'
import FilePenLine from 'lucide/dist/esm/icons/file-pen-line.mjs'
import Focus from 'lucide/dist/esm/icons/focus.mjs'
import RotateCcw from 'lucide/dist/esm/icons/rotate-ccw.mjs'
import Hourglass from 'lucide/dist/esm/icons/hourglass.mjs'
import House from 'lucide/dist/esm/icons/house.mjs'
import Inbox from 'lucide/dist/esm/icons/inbox.mjs'
import Info from 'lucide/dist/esm/icons/info.mjs'
import Keyboard from 'lucide/dist/esm/icons/keyboard.mjs'
import Lightbulb from 'lucide/dist/esm/icons/lightbulb.mjs'
import Link from 'lucide/dist/esm/icons/link.mjs'
import ListChecks from 'lucide/dist/esm/icons/list-checks.mjs'
import Lock from 'lucide/dist/esm/icons/lock.mjs'
import LogOut from 'lucide/dist/esm/icons/log-out.mjs'
import Mail from 'lucide/dist/esm/icons/mail.mjs'
import Map from 'lucide/dist/esm/icons/map.mjs'
import Menu from 'lucide/dist/esm/icons/menu.mjs'
import MessageSquareQuote from 'lucide/dist/esm/icons/message-square-quote.mjs'
import MessagesSquare from 'lucide/dist/esm/icons/messages-square.mjs'
import Minus from 'lucide/dist/esm/icons/minus.mjs'
import NotebookPen from 'lucide/dist/esm/icons/notebook-pen.mjs'
import OctagonAlert from 'lucide/dist/esm/icons/octagon-alert.mjs'
import Paperclip from 'lucide/dist/esm/icons/paperclip.mjs'
import Pencil from 'lucide/dist/esm/icons/pencil.mjs'
import Plus from 'lucide/dist/esm/icons/plus.mjs'
import Printer from 'lucide/dist/esm/icons/printer.mjs'
import Reply from 'lucide/dist/esm/icons/reply.mjs'
import Scale from 'lucide/dist/esm/icons/scale.mjs'
import Search from 'lucide/dist/esm/icons/search.mjs'
import Send from 'lucide/dist/esm/icons/send.mjs'
import SendHorizontal from 'lucide/dist/esm/icons/send-horizontal.mjs'
import Settings from 'lucide/dist/esm/icons/settings.mjs'
import ShieldCheck from 'lucide/dist/esm/icons/shield-check.mjs'
import Signature from 'lucide/dist/esm/icons/signature.mjs'
import Target from 'lucide/dist/esm/icons/target.mjs'
import Trash from 'lucide/dist/esm/icons/trash.mjs'
import TriangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs'
import Upload from 'lucide/dist/esm/icons/upload.mjs'
import User from 'lucide/dist/esm/icons/user.mjs'
import Users from 'lucide/dist/esm/icons/users.mjs'
import UsersRound from 'lucide/dist/esm/icons/users-round.mjs'
import Wrench from 'lucide/dist/esm/icons/wrench.mjs'
import X from 'lucide/dist/esm/icons/x.mjs'

/** The drawings the pages use, by the word the trade uses for what they stand for. */
export const drawings = {
  home: House,
  clients: Users,
  client: User,
  cohort: UsersRound,
  session: NotebookPen,
  diary: BookOpen,
  unit: ListChecks,
  supervision: MessagesSquare,
  feedback: MessageSquareQuote,
  contract: FilePenLine,
  need: Compass,
  goal: Target,
  plan: Map,
  calendar: CalendarDays,
  clock: Clock,
  search: Search,
  menu: Menu,
  close: X,
  plus: Plus,
  minus: Minus,
  check: Check,
  done: CircleCheck,
  attention: TriangleAlert,
  info: Info,
  problem: OctagonAlert,
  forward: ArrowRight,
  back: ArrowLeft,
  next: ChevronRight,
  previous: ChevronLeft,
  open: ChevronDown,
  up: ArrowUp,
  down: ArrowDown,
  pencil: Pencil,
  erase: Trash,
  download: Download,
  upload: Upload,
  print: Printer,
  mail: Mail,
  outbox: Inbox,
  link: Link,
  lock: Lock,
  shield: ShieldCheck,
  eye: Eye,
  settings: Settings,
  'sign-out': LogOut,
  switch: ArrowLeftRight,
  send: Send,
  submit: SendHorizontal,
  sign: Signature,
  history: RotateCcw,
  copy: Copy,
  help: CircleQuestionMark,
  desk: Scale,
  reflection: Lightbulb,
  tool: Wrench,
  evidence: Paperclip,
  waiting: Hourglass,
  award: Award,
  catalogue: Library,
  sample: Focus,
  building: Building,
  reply: Reply,
  keyboard: Keyboard,
}
