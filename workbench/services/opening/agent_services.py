"""Surveys and agents of a workspace, with all that they need; for `app.py`."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.changes import Changes
from workbench.jobs import AnswerGate
from workbench.paths import WorkspacePaths
from workbench.ports.engines import Engines
from workbench.services.agents.agent_steps import AgentKit, ReportReviewing
from workbench.services.agents.agents import Agents, wishes_of
from workbench.services.agents.built_in import BuiltInTools
from workbench.services.agents.chat_tools import ChatToolKit, ChatTools
from workbench.services.agents.consents import Consents
from workbench.services.agents.tool_caller import ToolCaller
from workbench.services.agents.tool_servers import ToolServers
from workbench.services.agents.toolbox import Toolbox
from workbench.services.chat.chat import Chat
from workbench.services.chat.conversations import Conversations
from workbench.services.chat.generate import Generate
from workbench.services.documents.document_tables import DocumentTables
from workbench.services.evaluation.evaluation import Evaluation
from workbench.services.models.models import Models
from workbench.services.privacy.guardrails import Guardrails
from workbench.services.privacy.leaving import Leaves, as_it_is
from workbench.services.privacy.privacy import Privacy
from workbench.services.profiles.acting import Acting
from workbench.services.retrieval.retrieval import Retrieval
from workbench.services.surveys.surveys import Surveys
from workbench.services.workspace.audit import Audit
from workbench.storage.agent_store import AgentStore
from workbench.storage.database import Database
from workbench.storage.document_store import DocumentStore
from workbench.storage.export_files import IN_THE_CLEAR, ExportFiles
from workbench.storage.outbox import Outbox
from workbench.storage.survey_store import SurveyStore
from workbench.storage.tool_policy import ToolPolicyFile
from workbench.storage.tool_server_store import ToolServerStore
from workbench.storage.trace_rows import TraceRows


@dataclass(frozen=True, slots=True)
class AgentServices:
    agents: Agents
    surveys: Surveys
    toolbox: Toolbox
    policy: ToolPolicyFile
    outbox: Outbox
    servers: ToolServers
    chat_tools: ChatTools


def agent_services(  # noqa: PLR0913 - what tools and runs touch
    *,
    engines: Engines,
    database: Database,
    paths: WorkspacePaths,
    documents: DocumentStore,
    retrieval: Retrieval,
    evaluation: Evaluation,
    models: Models,
    generate: Generate,
    rails: Guardrails,
    finding: Privacy,
    leaving: Leaves = as_it_is,
    export_files: ExportFiles = IN_THE_CLEAR,
    gate: AnswerGate,
    audit: Audit,
    changes: Changes,
    acting: Acting,
    reviews: ReportReviewing,
    chat: Chat,
    conversations: Conversations,
) -> AgentServices:
    outbox = Outbox(paths.root / "outbox", export_files)
    surveys = Surveys(
        store=SurveyStore(database),
        documents=documents,
        models=models,
        generate=generate,
        gate=gate,
        audit=audit,
        rails=rails,
        changes=changes,
    )
    servers = ToolServers(ToolServerStore(database), engines.tool_servers, generate, audit)
    toolbox = Toolbox(
        BuiltInTools(
            documents=documents,
            retrieval=retrieval,
            surveys=surveys,
            tables=DocumentTables(documents),
            evaluation=evaluation,
            models=models,
            outbox=outbox,
            leaving=leaving,
            finding=finding,
        ),
        servers,
    )
    policy = ToolPolicyFile(paths.policy)
    caller = ToolCaller(models, generate)
    chat_tools = ChatTools(
        ChatToolKit(
            toolbox=toolbox,
            caller=caller,
            models=models,
            conversations=conversations,
            policy=policy,
            audit=audit,
            gate=gate,
            acting=acting,
        )
    )
    chat.bind_tools(chat_tools)
    kit = AgentKit(
        store=AgentStore(database),
        toolbox=toolbox,
        caller=caller,
        models=models,
        rails=rails,
        policy=policy,
        consents=Consents(),
        traces=TraceRows(database),
        audit=audit,
        acting=acting,
        reviews=reviews,
    )
    wishes = wishes_of(paths.root)
    agents = Agents(kit, gate, changes, wishes)
    return AgentServices(agents, surveys, toolbox, policy, outbox, servers, chat_tools)
