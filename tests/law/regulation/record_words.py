"""The words of the records in `tests/data/regulations.json`, and what a regulation calls the same."""

BODIES = {
    "council": ("council", ""),
    "council_of_each_municipality": ("council", "de raad van elke gemeente"),
    "college": ("college", ""),
    "college_etc_of_each": ("college", "het college van elke gemeente"),
    "mayor": ("mayor", ""),
    "mayor_except_in_other_capacity": ("mayor", ""),
    "council_committee": ("council_committee", ""),
    "objections_committee": ("objections_committee", ""),
    "statutory_committee": ("committee", ""),
    "general_board": ("general_board", ""),
    "daily_board": ("daily_board", ""),
    "chair": ("chair", ""),
    "dijkgraaf": ("chair", "de dijkgraaf"),
    "governor": ("chair", "de commissaris van de Koning"),
    "provincial_council": ("provincial_council", ""),
    "gs": ("provincial_executive", ""),
    "heffingsambtenaar": ("tax_officer", "de heffingsambtenaar"),
    "invorderingsambtenaar": ("tax_officer", "de invorderingsambtenaar"),
    "joint_body": ("daily_board", "het bestuur van de gezamenlijke organisatie"),
}

TARGETS = {
    "alderman": ("alderman", "de wethouder", []),
    "council_member": ("council_member", "het raadslid", []),
    "college_member": ("alderman", "de wethouder", []),
    "gs_member": ("provincial_executive", "de gedeputeerde", ["member"]),
    "member": ("daily_board", "het lid van het bestuur", ["member"]),
    "staff": ("employee", "de medewerker", []),
    "employee": ("employee", "de medewerker", []),
    "organisation": ("organisation", "de organisatie", []),
    "municipality": ("organisation", "de gemeente", []),
    "STOER(contracted foundation)": ("contractor", "STOER", []),  # codespell:ignore
}

ROUTE_TARGETS = {
    "employee": {"target": "employee"},
    "provincial_council": {"target": "provincial_council"},
    "governor": {"target": "chair"},
    "gs": {"target": "provincial_executive"},
    "gs_member": {"target": "provincial_executive", "capacity": "member"},
    "general_board": {"target": "general_board"},
    "board_member": {"target": "board_member"},
    "municipal_secretary": {"target": "top_official"},
    "college_member": {"target": "college_member"},
    "body": {"target": "body"},
    "contracted_entity": {"target": "contractor"},
    "contractor": {"target": "contractor"},
    "unit": {"target": "unit"},
    "other": {},
}

LEVELS = {"department_or_team": ["department", "team"]}

PERSONS = {
    "staff_at_time_of_conduct_incl_agency_interns_seconded": ["staff", "former", "agency", "intern", "seconded"],
    "body_or_official": ["body", "staff"],
    "body_chair_or_staff": ["body", "chair", "staff"],
    "body_chair_member_organisational_unit_or_staff": ["body", "chair", "member", "staff"],
    "everyone_working_under_the_body": ["staff", "hired", "agency", "intern", "seconded", "volunteer"],
    "body_chair_member_or_staff": ["body", "chair", "member", "staff"],
    "body_member_official_or_contract_worker": ["body", "member", "staff", "hired"],
}

COMPLAINANTS = {
    "natural_or_legal_person": ["natural_person", "legal_person"],
    "natural_legal_or_other_entity": ["natural_person", "legal_person", "other_entity"],
}

CHANNELS = {"oral": ["phone", "counter"], "form": ["letter"], "third_party": []}

LANGUAGE = {"nl": "refused"}
ANONYMOUS = {"not_handled": "refused"}

ENDS_WHEN = {
    "settled_or_to_committee": ["satisfied", "not_settled"],
    "complainant_agrees": ["agreed"],
    "complainant_withdraws": ["withdrawn"],
    "solution": ["satisfied"],
    "complainant_satisfied": ["satisfied"],
    "solved_by_phone_or_mail": ["satisfied"],
}

INFORMAL_HANDLERS = {
    "employee_first": {"actor": "person_concerned"},
    "department_head": {"actor": "line_manager", "level": "department"},
    "manager_of_person_or_unit": {"actor": "line_manager"},
    "practical_action_agreed_with_team_leader": {"actor": "line_manager", "level": "team"},
}

HANDLERS = {
    "klachtbehandelaar": {"actor": "assigned_handler"},
    "complaints_officer": {"actor": "independent_officer"},
    "complaints_commissioner": {"actor": "independent_officer"},
    "coordinator": {"actor": "coordinator"},
    "direct_manager": {"actor": "line_manager", "level": "direct"},
    "department_head": {"actor": "line_manager", "level": "department"},
}

HEARERS = {
    "committee": {"actor": "committee"},
    "coordinator": {"actor": "coordinator"},
    "department_head": {"actor": "line_manager", "level": "department"},
}

DECIDERS = {
    "gs_or_provincial_council_or_governor": {"actor": "body_concerned"},
    "body_concerned": {"actor": "body_concerned"},
    "audit_office": {"actor": "body_concerned"},
    "complaints_commissioner": {"actor": "independent_officer", "mandate": "decide"},
    "general_director": {"actor": "top_official", "mandate": "decide"},
    "college": {"actor": "executive_body"},
    "municipal_secretary_for_staff": {
        "actor": "top_official",
        "mandate": "decide",
        "when": {"target": "employee"},
    },
}

COMMITTEES = {"9:14_committee": "committee", "9:14_person": "person", "members_own_committee": "members_own"}
ADVICE = {
    "all": "always",
    "second_phase": "second_phase",
    "after_informal": "second_phase",
    "not_withdrawn": "second_phase",
}

GROUNDS = {"objection_or_appeal_pending": ["9:8(1)(c)", "9:8(1)(d)"]}
ALL_GROUNDS = [f"9:8(1)({letter})" for letter in "abcdef"] + ["9:8(2)"]

OMBUDSMEN = {
    "nationale_ombudsman": ("Nationale ombudsman", "https://www.nationaleombudsman.nl/"),
    "ombudsman_metropool_amsterdam": ("Ombudsman Metropool Amsterdam", "https://www.ombudsmanmetropool.nl/"),
    "overijsselse_ombudsman": ("Overijsselse Ombudsman", "https://www.overijsselseombudsman.nl/"),
    "zeeuwse_ombudsman_in_2008_report": ("Zeeuwse Ombudsman", ""),
    "own_municipal_ombudsman": ("Ombudsman van de gemeente", ""),
    "municipal_ombuds_committee": ("Ombudscommissie van de gemeente", ""),
}
