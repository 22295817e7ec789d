import Access
import Casework
import LegalCalendar
import Procedures
import Web

private struct TrackedPage {
    struct Acts {
        let heading: String
        let items: [Way]
    }

    struct Answers {
        let heading: String
        let rows: [Fact]
    }

    let exit: [TextLink]
    let procedure: String
    let heading: String
    let notice: [String]
    let nextHeading: String
    let stateName: String
    let colon: String
    let state: String
    let deadlines: [Progress.Due]
    let nothing: [String]
    let room: [TextLink]
    let acts: [Acts]
    let stepsHeading: String
    let steps: [Fact]
    let given: [Given]
    let answers: [Answers]
    let again: [Again]

    struct Given {
        let heading: String
        let links: [TextLink]
    }

    struct Again {
        let heading: String
        let text: String
        let href: String
        let link: String
    }
}

private struct OwnActPage {
    let backHref: String
    let back: String
    let heading: String
    let refused: [RefusalView]
    let form: [FormView]
}

private struct MyPage {
    struct Row {
        let href: String
        let name: String
        let procedure: String
        let stage: String
        let due: String
    }

    struct Rows {
        let columns: [String]
        let rows: [Row]
    }

    let heading: String
    let none: [String]
    let trackHref: String
    let track: String
    let table: [Rows]
}

/// What came of an act sent with a form.
enum ActOutcome {
    case done
    case refused(Refusal)
    case faults([FormFault])
}

extension Pages {
    /// A matter as whoever it concerns sees it（我的办件）.
    func tracked(_ visit: Visit) async throws -> Answer {
        let (view, isSeen) = try await ownMatter(visit)
        guard isSeen else {
            return .redirect(to: visit.links("/track", [("number", "\(view.matter.id)")]))
        }
        let (words, matter) = (visit.words, view.matter)
        let progress = Progress(view, today: site.today())
        let talk = Set(serviceBook.rooms[matter.procedure] ?? [])
        let possible = try possible(view, visit)
        let ways = possible.filter { !talk.contains($0.id) }.map { act in
            Way(
                href: visit.links("/track/\(matter.id)/do/\(act.id)"),
                label: act.label.text(in: visit.language), text: "")
        }
        let content = TrackedPage(
            exit: exit(service(of: matter), visit),
            procedure: view.procedure.label.text(in: visit.language),
            heading: matter.number ?? words("回执 \(matter.id)", "Receipt \(matter.id)"),
            notice: visit.query["done"] == nil ? [] : [words("已提交，记录在案。", "Sent, and on record.")],
            nextHeading: progress.nextHeading, stateName: progress.stateName,
            colon: progress.colon, state: progress.state, deadlines: progress.deadlines,
            nothing: progress.nothing,
            room: talk.isEmpty
                ? []
                : [
                    TextLink(
                        href: visit.links("/room/\(matter.id)"),
                        text: words("进入调解室", "Enter the mediation room"))
                ],
            acts: ways.isEmpty
                ? [] : [.init(heading: words("您现在可以", "What you can do now"), items: ways)],
            stepsHeading: words("办理经过", "Steps so far"), steps: steps(view),
            given: given(view, visit), answers: answers(view), again: again(view, visit))
        return page(PortalTemplates.set, "tracked", title: content.heading, visit, content)
    }

    /// Papers and files to take along.
    private func given(_ view: PublicView, _ visit: Visit) -> [TrackedPage.Given] {
        let words = visit.words
        return [
            TrackedPage.Given(heading: words("文书", "Papers"), links: ownPapers(view, visit)),
            TrackedPage.Given(heading: words("材料", "Files"), links: ownFiles(view, visit)),
        ].filter { !$0.links.isEmpty }
    }

    /// Where a matter is closed, the way to ask once more（再次咨询）.
    private func again(_ view: PublicView, _ visit: Visit) -> [TrackedPage.Again] {
        guard view.matter.closed != nil, !visit.guest.isStaff,
            let service = service(of: view.matter)
        else { return [] }
        let (words, name) = (visit.words, service.label.text(in: visit.language))
        return [
            .init(
                heading: words("还有疑问", "Still in doubt?"),
                text: words(
                    "可以就同一件事再次提出，写明本件编号 \(view.name)，承办人员能看到前一次的经过。法律规定的复查、复核、异议，在上面“您现在可以”里。",
                    "Ask again about the same thing and name this matter, \(view.name). Reviews and objections that the law provides are listed above."
                ), href: visit.links("/services/\(service.id)"),
                link: words("再次提出：\(name)", "Ask again: \(name)"))
        ]
    }

    private func steps(_ view: PublicView) -> [Fact] {
        view.matter.deeds.reversed().compactMap { deed in
            view.procedure.act(deed.act).map {
                Fact(
                    name: $0.label.text(in: view.words.language),
                    text: view.words.moment(deed.happened))
            }
        }
    }

    private func answers(_ view: PublicView) -> [TrackedPage.Answers] {
        let rows = view.matter.fields.entries.compactMap { id, value -> Fact? in
            guard view.procedure.field(id)?.isPersonal == false else { return nil }
            return Fact(name: view.label(id), text: view.value(id, value))
        }
        return rows.isEmpty
            ? [] : [.init(heading: view.words("登记的内容和答复", "What is on record"), rows: rows)]
    }

    /// The acts that the guest may do on the matter as it stands.
    func possible(_ view: PublicView, _ visit: Visit) throws(PageFault) -> [Act] {
        let services = try services
        let judge = Outlook.Judge(book: site.book, at: services.now())
        return view.procedure.acts.filter { act in
            services.permission.capacity(toDo: act, on: view.matter, for: visit.guest.viewer) != nil
                && judge.outlook(of: act.id, on: view.matter).isPossible
        }
    }

    private func own(_ visit: Visit) async throws -> (view: PublicView, act: Act, form: ActForm) {
        let (view, isSeen) = try await ownMatter(visit)
        guard isSeen else { throw PageFault.forbidden }
        guard let act = try possible(view, visit).first(where: { $0.id.text == visit.place("act") })
        else { throw PageFault.notFound }
        return (
            view, act,
            ActForm(
                book: site.book, procedure: view.procedure, act: act, matter: view.matter,
                extras: [.files, .note], language: visit.language)
        )
    }

    func ownActForm(_ visit: Visit) async throws -> Answer {
        let (view, act, form) = try await own(visit)
        return ownActPage(view, act, form.questions(), visit)
    }

    private func ownActPage(
        _ view: PublicView, _ act: Act, _ questions: [Question], faults: [FormFault] = [],
        refusal: Refusal? = nil, _ visit: Visit
    ) -> Answer {
        let (words, matter) = (visit.words, view.matter)
        let content = OwnActPage(
            backHref: visit.links("/track/\(matter.id)"), back: words("返回办件", "Back to the matter"),
            heading: act.label.text(in: visit.language),
            refused: refusal.map { RefusalView($0, book: site.book, words: words) }.list,
            form: [
                FormView(
                    questions, faults: faults,
                    action: visit.links("/track/\(matter.id)/do/\(act.id)"),
                    button: words("提交", "Send"), visit: visit,
                    once: visit.form["once"].isEmpty ? Secret.token() : visit.form["once"])
            ])
        return page(
            PortalTemplates.set, "own-act", title: content.heading, visit,
            status: faults.isEmpty && refusal == nil ? 200 : 422, content)
    }

    func ownAct(_ visit: Visit) async throws -> Answer {
        let (view, act, form) = try await own(visit)
        guard
            let capacity = try services.permission.capacity(
                toDo: act, on: view.matter, for: visit.guest.viewer)
        else { throw PageFault.forbidden }
        let questions = form.questions(visit.form)
        switch try await perform(act, form, on: view, by: capacity, visit) {
        case .done:
            return .redirect(to: visit.links("/track/\(view.matter.id)", [("done", "1")]))
        case .refused(let refusal): return ownActPage(view, act, questions, refusal: refusal, visit)
        case .faults(let faults): return ownActPage(view, act, questions, faults: faults, visit)
        }
    }

    /// Does the act with what the visit's form and files say.
    func perform(
        _ act: Act, _ form: ActForm, on view: PublicView, by capacity: Capacity, _ visit: Visit
    ) async throws -> ActOutcome {
        let services = try services
        let now = services.now()
        var (files, faults): ([String: [Attachment]], [FormFault]) = ([:], [])
        for upload in visit.form.uploads {
            do {
                files[upload.field, default: []].append(
                    try await services.keepFile(upload.path, upload.name, true))
            } catch let fault as UploadFault {
                faults.append(FormFault(upload.field, fault.reason.zh, fault.reason.en))
            }
        }
        switch form.read(visit.form, files: files, today: now.civilDate) {
        case .faults(let more): return .faults(faults + more)
        case .submission(let submission, _):
            guard faults.isEmpty else { return .faults(faults) }
            do {
                switch try await services.office.perform(
                    submission, on: view.matter.id, by: capacity.asActor, at: Occasion(now))
                {
                case .refused(let refusal): return .refused(refusal)
                case .done: return .done
                }
            } catch let fault as InputFault {
                return .faults([form.fault(fault)])
            }
        }
    }

    /// The matters of a resident who has signed in, the newest first.
    func myMatters(_ visit: Visit) async throws -> Answer {
        if case .receipt(let matter, _) = visit.guest.viewer {
            return .redirect(to: visit.links("/track/\(matter)"))
        }
        guard let account = visit.guest.account else { throw PageFault.forbidden }
        let words = visit.words
        let receipts = try await services.accounts.drafts(of: account.id.text)
            .compactMap { Self.matter(ofReceipt: $0.key) }
        var rows: [MyPage.Row] = []
        for id in receipts.prefix(50) {
            guard let matter = Matter(try await site.records.events(of: id)),
                let view = PublicView(matter, book: site.book, words: words)
            else { continue }
            rows.append(
                MyPage.Row(
                    href: visit.links("/track/\(id)"), name: view.name,
                    procedure: view.procedure.label.text(in: visit.language),
                    stage: matter.stage.map { view.label($0) } ?? "",
                    due: matter.nextDeadline.map { words.day($0.day) } ?? "—"))
        }
        let content = MyPage(
            heading: words("我的办件", "My matters"),
            none: rows.isEmpty ? [words("还没有办件。", "Nothing yet.")] : [],
            trackHref: visit.links("/track"),
            track: words("对方申请、您是当事人的，输入编号查看", "The other side applied? Open it by its number"),
            table: rows.isEmpty
                ? []
                : [
                    .init(
                        columns: [
                            words("编号", "Number"), words("事项", "What"), words("目前", "Now"),
                            words("期限", "By"),
                        ], rows: rows)
                ])
        return page(PortalTemplates.set, "my", title: content.heading, visit, content)
    }
}
