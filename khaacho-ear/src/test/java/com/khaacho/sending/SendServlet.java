package com.khaacho.sending;

import com.khaacho.pipeline.jms.BrokerLinks;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;

/** Runs inside the server: sends through the application's own classes while a JTA transaction is open. */
@WebServlet("/send")
public class SendServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int NORMAL = 4;

    @Inject
    private transient BrokerLinks links;

    @Resource
    private transient UserTransaction transaction;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        try {
            transaction.begin();
            send(request.getParameter("queue"), request.getParameter("mark"));
            if (request.getParameter("commit") == null) {
                transaction.rollback();
            } else {
                transaction.commit();
            }
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException e) {
            throw new ServletException(e);
        }
    }

    private void send(String queue, String mark) {
        links.send(link -> {
            var text = link.text("{}");
            text.setStringProperty("khaachoOrderId", mark);
            link.toQueue(queue, text, NORMAL);
        });
    }
}
