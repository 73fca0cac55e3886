package com.khaacho.risk.app;

import com.khaacho.pipeline.StageMessage;
import com.khaacho.risk.RiskQuestion;
import com.khaacho.shared.OrderId;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.LocalBean;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.Map;

/**
 * Looks at a batch as the stage will, in a transaction that is always rolled back: so one code finds the facts, and nothing
 * is counted twice.
 */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RiskLook {

    @Resource
    private SessionContext context;

    @EJB
    private AssessRisk stage;

    /** The container injects the stage. */
    public RiskLook() {}

    /** For which orders an opinion could change something, and what to ask of each. */
    public Map<OrderId, RiskQuestion> of(List<StageMessage> batch) {
        try {
            return stage.questions(batch);
        } finally {
            // Only now: the container lets nobody join a transaction that is marked already.
            context.setRollbackOnly();
        }
    }
}
