/// The part of the style sheet for applying, receipts and tracking.
enum PortalStyle {
    static let text = """
        .exit { position: sticky; top: 0; z-index: 1; text-align: right; margin: 0; pointer-events: none; } .exit .button { pointer-events: auto; padding: .6rem 1.25rem; font-weight: 600; }
        .form-end .button { white-space: normal; }
        .page .button { padding: .6rem 1.4rem; min-height: 2.75rem; font-size: 1.0625rem; }
        .answers .change { white-space: nowrap; margin-left: .75rem; } .answers > div { padding: .7rem 0; }
        .receipt { position: relative; border: 1px solid var(--y-line); border-top: 4px solid var(--y-good); padding: 1rem 1.5rem 1.5rem; max-width: 44rem; }
        .receipt .number { font: 700 1.75rem/1.4 var(--y-song); letter-spacing: .08em; } .qr { margin-top: 1rem; } .qr svg { width: 8rem; height: 8rem; display: block; }
        .room { list-style: none; padding: 0; margin: 0 0 2rem; max-width: 44rem; } .room li { border-left: 4px solid var(--y-line); padding: .5rem 1rem; margin-bottom: .75rem; background: var(--y-wash); }
        .room li.mine { border-left-color: var(--y-red); background: #fff; } .room p { margin: .15rem 0; white-space: pre-line; }

        """
}
