"""What the program's own templates of papers are called; a court's own are called by their files."""

from PySide6.QtCore import QCoreApplication


def template_said(name: str) -> str:
    """A template's name in the present language; its stored name where the desk has no word for it."""
    translate = QCoreApplication.translate
    return {
        "address_annex": translate("TemplateWords", "Address annex"),
        "address_disclosure": translate("TemplateWords", "Order disclosing an address"),
        "address_waiver": translate("TemplateWords", "Order waiving the protection of an address"),
        "attendance_closed": translate("TemplateWords", "List of those present at a closed hearing"),
        "cover_redacted": translate("TemplateWords", "Cover note to a redacted copy"),
        "leaflet_adult": translate("TemplateWords", "Leaflet for the injured party"),
        "leaflet_child": translate("TemplateWords", "Leaflet for a child"),
        "motion_185": translate("TemplateWords", "Motion: hearing by the court in session (185a–185c)"),
        "motion_390_4": translate("TemplateWords", "Motion: the accused leaves the court room"),
        "motion_anonymous": translate("TemplateWords", "Motion: identity kept secret (184)"),
        "motion_closed": translate("TemplateWords", "Motion: hearing closed to the public"),
        "motion_link": translate("TemplateWords", "Motion: hearing by video link"),
        "notice_185": translate("TemplateWords", "Notice of the hearing in session"),
        "order_184": translate("TemplateWords", "Decision on secrecy of identity, public part"),
        "order_granting": translate("TemplateWords", "Order granting the motion"),
        "order_refusing": translate("TemplateWords", "Order refusing the motion"),
        "questionnaire_52a": translate("TemplateWords", "Questionnaire of individual assessment"),
        "record_185": translate("TemplateWords", "Record of the hearing in session"),
        "record_link": translate("TemplateWords", "Record of the hearing by link"),
        "recording_log": translate("TemplateWords", "Recording log"),
        "request_remote": translate("TemplateWords", "Request for help with a hearing by link"),
        "room_sheet": translate("TemplateWords", "Sheet for preparing the hearing"),
        "session_185": translate("TemplateWords", "Order fixing the hearing in session"),
        "summons": translate("TemplateWords", "Summons of a witness"),
        "notice_hearing": translate("TemplateWords", "Notice of the hearing"),
        "interpreter_order": translate("TemplateWords", "Order calling in an interpreter"),
        "custody_transfer": translate("TemplateWords", "Order to bring from custody"),
        "separation_plan": translate("TemplateWords", "Separation plan"),
        "door_notice": translate("TemplateWords", "Door notice"),
        "running_sheet": translate("TemplateWords", "Running sheet of the day"),
        "day_card": translate("TemplateWords", "Day-before card"),
        "calls": translate("TemplateWords", "List of calls to make"),
        "notice_release": translate("TemplateWords", "Notice of a release or an escape"),
        "detention_desk": translate("TemplateWords", "Check list after an arrest"),
        "wishes_52a": translate("TemplateWords", "Statement of the injured party on measures"),
    }.get(name, name)
